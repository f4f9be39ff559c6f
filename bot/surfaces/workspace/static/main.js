// Starts the page: draws its parts and redraws the part that a change is about.
import { become, followHash, openThread, state, subscribe, messagesOf } from "./store.js";
import { drawSidebar } from "./sidebar.js";
import { drawRoom, drawThread, showMessage, dropMessage, drawStatus, drawPrompts } from "./room.js";
import { drawModal } from "./modal.js";
import { drawHome } from "./home.js";

const wide = matchMedia("(min-width: 1080px)");

subscribe((kind, data) => {
  if (!state.ready) return;
  if (kind === "state" || kind === "room") {
    drawSidebar();
    drawRoom();
    drawThread();
    drawModal();
  } else if (kind === "thread") {
    drawThread();
  } else if (kind === "message") {
    showMessage(data);
    followAnswer(data);
    if (data.isNew) drawSidebar();
  } else if (kind === "deleted") {
    dropMessage(data);
  } else if (kind === "views") {
    drawModal();
    if (state.tab === "home") drawHome();
  } else if (kind === "status") {
    drawStatus();
  } else if (kind === "prompts") {
    drawPrompts();
  } else if (kind === "connection" || kind === "offline") {
    if (kind === "offline") state.connected = false;
    drawSidebar();
  }
});

// The bot answers a question in its thread: show it where there is room, without a click.
function followAnswer({ channel, message, isNew }) {
  if (!isNew || !wide.matches || channel !== state.room || !message.thread_ts) return;
  if (message.user !== state.bot.id || state.thread === message.thread_ts) return;
  const question = messagesOf(channel, message.thread_ts)[0];
  const latest = messagesOf(channel).filter((m) => m.user === state.me).at(-1);
  if (question && latest && question.ts === latest.ts) openThread(question.ts);
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && state.thread && !document.querySelector("dialog[open], .menu, .suggestions:not([hidden])")) {
    openThread(null);
    document.getElementById("composer")?.focus();
  }
});

document.addEventListener("pointerdown", (event) => {
  const inside = event.target.closest?.("#sidebar, .burger");
  if (!inside) document.body.classList.remove("drawer");
});

become();
window.addEventListener("hashchange", followHash);
