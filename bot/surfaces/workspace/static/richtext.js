// Renders `rich_text` blocks and cells.
import { h } from "./dom.js";
import { emojiOf } from "./emoji.js";
import { channelLink, link, mention, mrkdwn } from "./mrkdwn.js";

export function richText(block) {
  const out = document.createDocumentFragment();
  let list = null;
  for (const element of block.elements || []) {
    if (element.type === "rich_text_list") list = listNode(element, out, list);
    else {
      list = null;
      out.append(PARTS[element.type]?.(element) ?? "");
    }
  }
  return out;
}

const PARTS = {
  rich_text_section: (part) => h("div", { class: "rt-section" }, part.elements.map(leaf)),
  rich_text_quote: (part) => h("blockquote", {}, part.elements.map(leaf)),
  rich_text_preformatted: (part) => h("pre", {}, part.elements.map((one) => one.text || one.url || "")),
};

// Nested lists come as separate lists with an indent; they are put into the item before them.
function listNode(part, out, previous) {
  const node = h(part.style === "ordered" ? "ol" : "ul", { start: part.offset ? part.offset + 1 : undefined, class: "rt-list" },
    part.elements.map((item) => h("li", {}, item.elements.map(leaf))));
  node.dataset.indent = part.indent || 0;
  const parent = previous && Number(previous.dataset.indent) < Number(node.dataset.indent) ? previous.lastElementChild : null;
  (parent || out).append(node);
  return node;
}

function leaf(one) {
  return styled(LEAVES[one.type]?.(one) ?? document.createTextNode(one.text || ""), one.style || {});
}

const LEAVES = {
  text: (one) => document.createTextNode(one.text),
  link: (one) => link(one.url, one.text),
  user: (one) => mention(one.user_id),
  channel: (one) => channelLink(one.channel_id),
  broadcast: (one) => h("span", { class: "mention broadcast" }, `@${one.range}`),
  emoji: (one) => document.createTextNode(emojiOf(one.name) || `:${one.name}:`),
  date: (one) => mrkdwn(`<!date^${one.timestamp}^${one.format}|${one.fallback || ""}>`),
  color: (one) => h("code", {}, one.value),
};

function styled(node, style) {
  let out = node;
  if (style.code) out = h("code", {}, out);
  if (style.bold) out = h("strong", {}, out);
  if (style.italic) out = h("em", {}, out);
  if (style.strike) out = h("del", {}, out);
  return out;
}
