// Renders Slack's mrkdwn to nodes, as strictly as Slack does: marks need a word boundary.
import { h, append } from "./dom.js";
import { emojiOf, withEmoji } from "./emoji.js";
import { memberName, roomName, viewer, openRoomByName } from "./store.js";

const WORD = /[\p{L}\p{N}]/u;
const MARKS = { "*": "strong", "_": "em", "~": "del" };
const BARE_URL = /https?:\/\/[^\s<>|]+[^\s<>|.,;:!?)\]}'"，。]/y;

export function unescapeText(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** The nodes of a mrkdwn text; with `verbatim`, bare addresses stay text. */
export function mrkdwn(text, { verbatim = false } = {}) {
  const out = document.createDocumentFragment();
  text.split("```").forEach((part, index, all) => {
    if (index % 2 === 1 && index < all.length - 1) {
      out.append(h("pre", {}, unescapeText(part.replace(/^\n|\n$/g, ""))));
    } else if (part) {
      lines(index % 2 === 1 ? "```" + part : part, out, verbatim);
    }
  });
  return out;
}

function lines(text, out, verbatim) {
  let quote = null;
  const all = text.replace(/^\n|\n$/g, "").split("\n");
  all.forEach((line, index) => {
    const quoted = /^(?:&gt;|>) ?/.exec(line);
    if (quoted) {
      if (!quote) out.append((quote = h("blockquote")));
      else quote.append(h("br"));
      append(quote, inline(line.slice(quoted[0].length), verbatim));
    } else {
      if (index > 0 && !quote) out.append(h("br"));
      quote = null;
      append(out, inline(line, verbatim));
    }
  });
}

function inline(text, verbatim) {
  const nodes = [];
  let plain = "";
  const flush = () => {
    if (plain) nodes.push(document.createTextNode(unescapeText(plain)));
    plain = "";
  };
  for (let i = 0; i < text.length; ) {
    const found = token(text, i, verbatim);
    if (found) {
      flush();
      nodes.push(found.node);
      i = found.end;
    } else {
      plain += text[i++];
    }
  }
  flush();
  return nodes;
}

function token(text, i, verbatim) {
  const char = text[i];
  if (char === "`") {
    const end = text.indexOf("`", i + 1);
    return end > i + 1 ? { node: h("code", {}, unescapeText(text.slice(i + 1, end))), end: end + 1 } : null;
  }
  if (char === "<") {
    const end = text.indexOf(">", i);
    const node = end > 0 ? angle(text.slice(i + 1, end)) : null;
    return node && { node, end: end + 1 };
  }
  if (char === ":") {
    const match = /^:([a-z0-9_+-]+):/.exec(text.slice(i, i + 40));
    const emoji = match && emojiOf(match[1]);
    return emoji ? { node: document.createTextNode(emoji), end: i + match[0].length } : null;
  }
  if (char in MARKS) {
    const end = closing(text, i, char);
    return end > 0 ? { node: h(MARKS[char], {}, inline(text.slice(i + 1, end), verbatim)), end: end + 1 } : null;
  }
  if (char === "h" && !verbatim && !(i > 0 && WORD.test(text[i - 1]))) {
    BARE_URL.lastIndex = i;
    const match = BARE_URL.exec(text);
    return match ? { node: link(unescapeText(match[0])), end: i + match[0].length } : null;
  }
  return null;
}

function closing(text, start, mark) {
  if (start > 0 && WORD.test(text[start - 1])) return -1;
  if (!text[start + 1] || /\s/.test(text[start + 1]) || text[start + 1] === mark) return -1;
  for (let end = text.indexOf(mark, start + 2); end > 0; end = text.indexOf(mark, end + 1)) {
    const after = text[end + 1];
    if (!/\s/.test(text[end - 1]) && !(after && WORD.test(after))) return end;
  }
  return -1;
}

function angle(body) {
  const [target, ...rest] = body.split("|");
  const label = rest.length ? unescapeText(rest.join("|")) : "";
  if (target.startsWith("@")) return mention(target.slice(1), label);
  if (target.startsWith("#")) return channelLink(target.slice(1), label);
  if (target.startsWith("!")) return special(target.slice(1), label);
  return link(unescapeText(target), label);
}

export function mention(id, label = "") {
  const own = id === viewer().id;
  return h("span", { class: own ? "mention own" : "mention" }, "@" + (memberName(id) || label || "unknown"));
}

export function channelLink(id, label = "") {
  const name = roomName(id) || label || "unknown";
  return h("button", { type: "button", class: "mention", onclick: () => openRoomByName(name) }, "#" + name);
}

/** A link, for web and mail addresses only; anything else is shown as text. */
export function link(url, label = "") {
  const shown = withEmoji(label) || url.replace(/^mailto:/, "");
  if (!/^(https?:\/\/|mailto:)/i.test(url)) return document.createTextNode(label || `<${url}>`);
  return h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, shown);
}

function special(body, label) {
  const [kind, ...args] = body.split("^");
  if (kind === "date") return dateNode(args, label);
  if (["here", "channel", "everyone"].includes(kind)) return h("span", { class: "mention broadcast" }, "@" + kind);
  return h("span", { class: "mention" }, label || "@" + kind);
}

function dateNode([seconds, format = "{date}", url], fallback) {
  const when = new Date(Number(seconds) * 1000);
  if (Number.isNaN(when.getTime())) return document.createTextNode(fallback);
  const shown = format.replace(/\{(\w+)\}/g, (whole, name) => datePart(when, name) ?? whole);
  const node = h("time", { datetime: when.toISOString(), title: fallback || shown }, shown);
  return url ? h("a", { href: /^https?:/.test(url) ? url : "#", target: "_blank", rel: "noopener noreferrer" }, node) : node;
}

function datePart(when, name) {
  const { locale, tz } = viewer();
  const say = (options) => new Intl.DateTimeFormat(locale, { timeZone: tz, ...options }).format(when);
  const style = name.replace(/_pretty$/, "");
  if (name.endsWith("_pretty")) {
    const day = (moment) => new Intl.DateTimeFormat("en-CA", { timeZone: tz }).format(moment);
    const away = Math.round((Date.parse(day(when)) - Date.parse(day(new Date()))) / 86400000);
    if (Math.abs(away) <= 1) return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(away, "day");
  }
  if (style === "date_num") return new Intl.DateTimeFormat("en-CA", { timeZone: tz }).format(when);
  if (style === "date") return say({ year: "numeric", month: "long", day: "numeric" });
  if (style === "date_short") return say({ year: "numeric", month: "short", day: "numeric" });
  if (style === "date_long") return say({ weekday: "long", year: "numeric", month: "long", day: "numeric" });
  if (style === "time") return say({ hour: "numeric", minute: "2-digit" });
  if (style === "time_secs") return say({ hour: "numeric", minute: "2-digit", second: "2-digit" });
  return undefined;
}

/** The nodes of a text object, plain or mrkdwn. */
export function textObject(object) {
  if (!object) return document.createDocumentFragment();
  if (object.type === "mrkdwn") return mrkdwn(object.text || "", { verbatim: object.verbatim });
  return document.createTextNode(withEmoji(object.text || ""));
}
