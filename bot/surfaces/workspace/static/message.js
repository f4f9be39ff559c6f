// One message: who, when, what, and what can be done with it.
import { ask, h, iconButton, langOf, openMenu, toast } from "./dom.js";
import { avatar } from "./sidebar.js";
import { act, memberName, openThread, state, viewer } from "./store.js";
import { mrkdwn } from "./mrkdwn.js";
import { renderBlocks } from "./blocks.js";
import { emojiOf } from "./emoji.js";

export function messageNode(message, { channel, inThread }) {
  const fromBot = message.user === state.bot.id;
  const mine = message.user === state.me;
  const place = { channel, ts: message.ts, values: {} };
  const node = h("article", {
    class: `message${message.ephemeral ? " ephemeral" : ""}${message.subtype === "tombstone" ? " tombstone" : ""}`,
    dataset: { ts: message.ts },
    "aria-label": `${memberName(message.user)}, ${clock(message.ts)}`,
  });
  node.append(
    avatar(message.user),
    h("div", { class: "message-main" },
      message.ephemeral && h("p", { class: "only-you" }, "Only visible to you",
        h("button", { type: "button", class: "link-button", onclick: () => act("delete", { channel, ts: message.ts }) }, "Dismiss")),
      h("div", { class: "message-head" },
        h("span", { class: "author" }, memberName(message.user) || message.user),
        fromBot && h("span", { class: "badge" }, "App"),
        h("time", { datetime: new Date(Number(message.ts) * 1000).toISOString() }, clock(message.ts))),
      h("div", { class: "message-body" }, body(message, place, mine)),
      (message.files || []).map(fileNode),
      reactions(message, channel),
      !inThread && threadSummary(message)),
    toolbar(message, { channel, inThread, mine, node }));
  return node;
}

function body(message, place, mine) {
  // A member's own rich text says no more than the text; the bot's blocks replace its text.
  const shown = message.blocks?.length && !mine && message.user === state.bot.id
    ? renderBlocks(message.blocks, place)
    : h("div", { class: "text", lang: langOf(message.text || "") }, mrkdwn(message.text || ""));
  const edited = message.edited && message.user !== state.bot.id;
  if (edited) shown.append(h("span", { class: "edited" }, " (edited)"));
  return shown;
}

function clock(ts) {
  const { locale, tz } = viewer();
  return new Intl.DateTimeFormat(locale, { timeZone: tz, hour: "numeric", minute: "2-digit" }).format(Number(ts) * 1000);
}

function threadSummary(message) {
  if (!message.reply_count) return null;
  const count = message.reply_count === 1 ? "1 reply" : `${message.reply_count} replies`;
  return h("button", { type: "button", class: "thread-link", onclick: () => openThread(message.ts) },
    message.reply_users.slice(0, 3).map((user) => avatar(user, "tiny")),
    h("span", { class: "count" }, count),
    h("span", { class: "when" }, clock(message.latest_reply)));
}

function fileNode(file) {
  const title = h("p", { class: "file-title" }, file.title || file.name);
  const path = new URL(file.url_private, location.href).pathname;
  if (!file.mimetype.startsWith("image/")) {
    return h("figure", { class: "file" }, title, h("a", { href: path, download: file.name }, "Download"));
  }
  return h("figure", { class: "file" }, title,
    h("a", { href: path, target: "_blank", rel: "noopener" }, h("img", { src: path, alt: file.alt_txt || file.title || "" })));
}

function reactions(message, channel) {
  if (!message.reactions?.length) return null;
  return h("div", { class: "reactions" }, message.reactions.map((reaction) => {
    const mine = reaction.users.includes(state.me);
    const names = reaction.users.map(memberName).join(", ");
    return h("button", {
      type: "button", class: mine ? "reaction mine" : "reaction", "aria-pressed": String(mine), title: names,
      onclick: () => act("react", { channel, ts: message.ts, name: reaction.name }),
    }, emojiOf(reaction.name) || `:${reaction.name}:`, " ", reaction.count);
  }));
}

function toolbar(message, { channel, inThread, mine, node }) {
  if (message.ephemeral || message.subtype === "tombstone") return "";
  const more = iconButton("more", "More actions", () => openMenu(more, menuItems(message, { channel, mine, node })), { "aria-haspopup": "menu" });
  return h("div", { class: "toolbar" },
    iconButton("thumb", "Thumbs up", () => act("react", { channel, ts: message.ts, name: "+1" })),
    !inThread && iconButton("reply", "Reply in thread", () => {
      openThread(message.thread_ts || message.ts);
      document.getElementById("thread-composer")?.focus();
    }),
    more);
}

function menuItems(message, { channel, mine, node }) {
  const items = state.shortcuts.filter((s) => s.kind === "message").map((shortcut) => ({
    label: shortcut.name,
    run: () => act("shortcut", { callback_id: shortcut.callback_id, channel, ts: message.ts }),
  }));
  items.push({ label: "Copy link", run: () => copyLink(channel, message.ts) });
  if (mine) {
    items.push({ label: "Edit message", run: () => edit(message, channel, node) });
    items.push({ label: "Delete message", danger: true, run: () => remove(message, channel) });
  }
  return items;
}

async function copyLink(channel, ts) {
  try {
    await navigator.clipboard.writeText(`${location.origin}/archives/${channel}/p${ts.replace(".", "")}`);
    toast("Link copied.");
  } catch {
    toast("The browser did not let the link be copied.");
  }
}

async function remove(message, channel) {
  const sure = await ask({ title: "Delete message", text: "Delete this message? It can't be undone.", yes: "Delete", danger: true });
  if (sure) act("delete", { channel, ts: message.ts });
}

// What a member typed, from the message text: tokens back to names.
function typed(text) {
  return text
    .replace(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g, (whole, id) => {
      const name = id === state.bot.id ? state.bot.name : state.members.find((m) => m.id === id)?.name;
      return name ? `@${name}` : whole;
    })
    .replace(/<#[A-Z0-9]+\|([^>]*)>/g, "#$1")
    .replace(/<(https?:[^|>]+)(?:\|[^>]*)?>/g, "$1")
    .replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function edit(message, channel, node) {
  const box = h("textarea", { class: "edit-box", rows: "3", "aria-label": "Edit message", value: typed(message.text) });
  const holder = node.querySelector(".message-body");
  const before = [...holder.childNodes];
  const cancel = () => holder.replaceChildren(...before);
  const save = async () => {
    const saved = await act("edit", { channel, ts: message.ts, text: box.value });
    if (saved) return;
    cancel();
  };
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { event.stopPropagation(); cancel(); }
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); save(); }
  });
  holder.replaceChildren(box, h("div", { class: "edit-buttons" },
    h("button", { type: "button", class: "button", onclick: cancel }, "Cancel"),
    h("button", { type: "button", class: "button primary", onclick: save }, "Save")));
  box.focus();
  holder.scrollIntoView({ block: "nearest" });
}
