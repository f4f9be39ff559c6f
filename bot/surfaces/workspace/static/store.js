// What the page knows: the state as one member sees it, kept current over a websocket.
import { toast } from "./dom.js";

export const state = { ready: false, me: "", rooms: [], members: [], messages: {}, room: null, thread: null, tab: "messages", unread: {} };
const listeners = [];

/** Calls `listen(kind, data)` after every change. */
export function subscribe(listen) {
  listeners.push(listen);
}

export function changed(kind, data = {}) {
  for (const listen of listeners) listen(kind, data);
}

export function viewer() {
  return state.members.find((member) => member.id === state.me) || { id: "", locale: "en-US", tz: "UTC" };
}

export function memberName(id) {
  if (state.bot && id === state.bot.id) return state.bot.real_name;
  if (id === "USLACKBOT") return "Try-out";
  return state.members.find((member) => member.id === id)?.real_name;
}

export function roomName(id) {
  return state.rooms.find((room) => room.id === id)?.name;
}

export function currentRoom() {
  return state.rooms.find((room) => room.id === state.room);
}

export function messagesOf(channel, threadTs) {
  const all = state.messages[channel] || [];
  if (threadTs) return all.filter((m) => m.ts === threadTs || m.thread_ts === threadTs);
  return all.filter((m) => !m.thread_ts || m.thread_ts === m.ts || m.subtype === "thread_broadcast");
}

export function openRoom(id, { thread = null, tab = "messages" } = {}) {
  if (!state.rooms.some((room) => room.id === id)) return;
  state.room = id;
  state.thread = thread;
  state.tab = tab;
  delete state.unread[id];
  const room = currentRoom();
  if (room.kind === "im") act("home", { tab });
  changed("room");
}

export function openRoomByName(name) {
  const room = state.rooms.find((one) => one.name === name);
  if (room) openRoom(room.id);
}

export function openThread(ts) {
  state.thread = ts;
  changed("thread");
}

/** Does something as the member; resolves to the answer, or to null after saying what went wrong. */
export async function act(action, body = {}) {
  try {
    const response = await fetch(`/_page/do/${action}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ as: state.me, ...body }),
    });
    const answer = await response.json();
    if (!response.ok) {
      toast(answer.error || "That did not work.");
      return null;
    }
    return answer;
  } catch {
    toast("The try-out is not running any more.");
    return null;
  }
}

/** Says why the app did not take what was sent to it. */
export function toastFor(error) {
  toast(error === "connection_failed" ? "The app is not connected." : "We had some trouble connecting: the app did not respond in time.");
}

let socket = null;

/** Becomes a member (the last one, or the first there is): loads what they see and follows it. */
export async function become(member = sessionStorage.getItem("as") || "") {
  try {
    await load(member);
  } catch {
    setTimeout(() => become(member), 1500);
    return;
  }
  socket?.close();
  const mine = new WebSocket(`ws://${location.host}/_page/live?as=${encodeURIComponent(state.me)}`);
  socket = mine;
  mine.addEventListener("message", (event) => {
    if (socket === mine) receive(JSON.parse(event.data));
  });
  mine.addEventListener("close", () => {
    if (socket !== mine) return;
    changed("offline");
    setTimeout(() => become(), 1500);
  });
}

async function load(member = state.me) {
  const response = await fetch(`/_page/state?as=${encodeURIComponent(member)}`);
  const fresh = await response.json();
  const sameMember = state.me === fresh.me;
  const wasDirect = currentRoom()?.kind === "im";
  Object.assign(state, fresh, { ready: true });
  sessionStorage.setItem("as", state.me);
  if (!sameMember) state.unread = {};
  if (!sameMember && wasDirect) {
    openRoom(state.rooms.find((room) => room.kind === "im").id, { tab: state.tab });
    return;
  }
  if (!state.rooms.some((room) => room.id === state.room)) {
    const place = linkedPlace();
    state.room = place.room || state.rooms[0].id;
    state.thread = place.thread;
  }
  changed("state");
}

// A permalink leads here as `#<channel>/p<timestamp without its dot>`.
function linkedPlace() {
  const [wanted, message] = decodeURIComponent(location.hash.slice(1)).split("/");
  const room = state.rooms.find((one) => one.id === wanted)?.id;
  const ts = message?.replace(/^p(\d+)(\d{6})$/, "$1.$2");
  const shown = (state.messages[room] || []).find((m) => m.ts === ts);
  return { room, thread: shown ? shown.thread_ts || (shown.reply_count ? ts : null) : null };
}

export function followHash() {
  const { room, thread } = linkedPlace();
  if (room) openRoom(room, { thread });
}

function receive(change) {
  // What changed between the first state and this moment would be missed without a second look.
  if (change.kind === "listening") load().catch(() => {});
  else if (!state.ready) return;
  else if (change.kind === "message") upsert(change);
  else if (change.kind === "deleted") {
    const list = state.messages[change.channel] || [];
    state.messages[change.channel] = list.filter((m) => m.ts !== change.ts);
    changed("deleted", change);
  } else if (change.kind === "views") {
    const { kind, ...parts } = change;
    Object.assign(state, parts);
    changed("views");
  } else if (change.kind === "status") {
    state.statuses = state.statuses.filter((s) => s.channel !== change.channel || s.thread_ts !== change.thread_ts);
    if (change.status) state.statuses.push(change);
    changed("status");
  } else if (change.kind === "prompts") {
    state.prompts = state.prompts.filter((p) => p.channel !== change.channel || p.thread_ts !== change.thread_ts);
    state.prompts.push(change);
    changed("prompts");
  } else if (change.kind === "connection") {
    state.connected = change.connected;
    changed("connection");
  }
}

function upsert({ channel, message, ephemeral }) {
  const list = (state.messages[channel] ||= []);
  const known = list.findIndex((m) => m.ts === message.ts);
  const shown = { ...message, ephemeral };
  if (known >= 0) list[known] = shown;
  else list.push(shown);
  const isNew = known < 0;
  if (isNew && channel !== state.room && message.user !== state.me) state.unread[channel] = true;
  changed("message", { channel, message: shown, isNew });
}
