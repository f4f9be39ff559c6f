// Renders Block Kit blocks.
import { h, langOf } from "./dom.js";
import { link, mrkdwn, textObject } from "./mrkdwn.js";
import { richText } from "./richtext.js";
import { elementNode } from "./elements.js";

/** The nodes of `blocks`; `place` says where they stand (`{channel, ts}` or `{view_id}`, and the `values` filled in). */
export function renderBlocks(blocks, place) {
  return h("div", { class: "blocks" }, blocks.map((block) => {
    const draw = BLOCKS[block.type];
    return draw ? draw(block, place) : h("p", { class: "unknown" }, `A block of type “${block.type}” that this try-out can't show.`);
  }));
}

const BLOCKS = {
  section(block, place) {
    const text = block.text && prose("div", "section-text", block.text);
    const fields = block.fields && h("div", { class: "fields" }, block.fields.map((field) => prose("div", "pair", field)));
    const accessory = block.accessory && h("div", { class: "accessory" }, element(block.accessory, block, place));
    return h("div", { class: "block section", dataset: { block: block.block_id } }, h("div", { class: "section-main" }, text, fields), accessory);
  },
  header: (block) => h("h3", { class: "block header-block", lang: langOf(block.text.text) }, textObject(block.text)),
  divider: () => h("hr", { class: "block" }),
  context: (block) => h("div", { class: "block context" }, block.elements.map((one) =>
    one.type === "image" ? picture(one, "context-image") : prose("span", "", one))),
  actions: (block, place) => h("div", { class: "block actions" }, block.elements.map((one) => element(one, block, place))),
  context_actions: (block, place) => h("div", { class: "block context-actions" }, block.elements.map((one) => element(one, block, place))),
  image: (block) => h("figure", { class: "block image-block" }, block.title && h("figcaption", {}, textObject(block.title)), picture(block, "")),
  input(block, place) {
    const control = element(block.element, block, place);
    const target = control.matches("input, textarea, select") ? control : control.querySelector("input, textarea, select");
    const grouped = control.matches("fieldset");
    const name = [textObject(block.label), block.optional && h("span", { class: "optional" }, " (optional)")];
    if (target && !grouped) target.id ||= `f-${block.block_id}-${block.element.action_id}`;
    return h("div", { class: "block input-block", dataset: { block: block.block_id } },
      grouped ? h("p", { class: "field-label" }, name) : h("label", { class: "field-label", for: target?.id }, name),
      control, block.hint && h("p", { class: "field-hint" }, textObject(block.hint)));
  },
  table(block) {
    const settings = block.column_settings || [];
    const cell = (tag) => (value, column) => {
      const align = { left: "left", center: "center", right: "right" }[settings[column]?.align];
      const content = value.type === "rich_text" ? richText(value) : value.type === "raw_number" ? String(value.text ?? value.value) : value.text;
      return h(tag, { class: align ? `align-${align}` : undefined, scope: tag === "th" ? "col" : undefined, lang: langOf(value.text || "") }, content);
    };
    const [head, ...rows] = block.rows;
    return h("div", { class: "block table-wrap", tabindex: "0", role: "region", "aria-label": "Table" }, h("table", {},
      h("thead", {}, h("tr", {}, head.map(cell("th")))),
      h("tbody", {}, rows.map((row) => h("tr", {}, row.map(cell("td")))))));
  },
  alert: (block) => h("div", { class: `block alert ${block.level || "default"}`, role: "note" }, textObject(block.text)),
  rich_text: (block) => h("div", { class: "block rich-text" }, richText(block)),
  markdown: (block) => h("div", { class: "block" }, mrkdwn(block.text)),
};

function prose(tag, name, object) {
  return h(tag, { class: name, lang: langOf(object.text || "") }, textObject(object));
}

function element(one, block, place) {
  return one.type === "image" ? picture(one, "accessory-image") : elementNode(one, block, place);
}

// Pictures are loaded from this computer only; anything else is offered as a link.
function picture(image, name) {
  const url = image.image_url || image.slack_file?.url || "";
  let parsed = null;
  try {
    parsed = new URL(url, location.href);
  } catch {
    return h("span", { class: "no-image" }, image.alt_text);
  }
  const local = ["127.0.0.1", "localhost", "[::1]"].includes(parsed.hostname) && parsed.protocol === "http:";
  if (!local) return h("span", { class: "no-image" }, "Picture: ", link(url, image.alt_text));
  return h("img", { class: name, src: parsed.href, alt: image.alt_text, loading: "lazy" });
}
