// The modal on top of the member's stack of modals.
import { h, iconButton } from "./dom.js";
import { act, state, toastFor } from "./store.js";
import { textObject } from "./mrkdwn.js";
import { renderBlocks } from "./blocks.js";

const kept = new Map();
let dialog = null;
let opener = null;

export function drawModal() {
  const view = state.modal;
  if (!view) {
    dialog?.remove();
    dialog = null;
    kept.clear();
    opener?.focus?.();
    opener = null;
    return;
  }
  if (dialog?.dataset.hash === view.hash) return;
  if (!dialog) opener = document.activeElement;
  // What was typed into a field survives an update of the view that keeps the field's ids.
  if (!kept.has(view.id)) kept.set(view.id, {});
  const place = { view_id: view.id, values: kept.get(view.id) };
  const focused = dialog?.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  const body = h("div", { class: "modal-body" }, renderBlocks(view.blocks, place));
  const submit = view.submit && h("button", { type: "submit", class: "button primary" }, textObject(view.submit));
  const form = h("form", { method: "dialog", novalidate: true, onsubmit: (event) => { event.preventDefault(); send(place, body, submit); } },
    h("div", { class: "modal-head" }, h("h2", { id: "modal-title" }, textObject(view.title)),
      iconButton("close", "Close", () => act("close", { everything: true }))),
    body,
    h("div", { class: "modal-foot" },
      h("button", { type: "button", class: "button", onclick: () => act("close") },
        view.close ? textObject(view.close) : state.depth > 1 ? "Back" : submit ? "Cancel" : "Close"),
      submit));
  const fresh = h("dialog", {
    class: "modal", "aria-labelledby": "modal-title", dataset: { hash: view.hash },
    oncancel: (event) => { event.preventDefault(); act("close"); },
  }, form);
  document.body.append(fresh);
  dialog?.remove();
  dialog = fresh;
  dialog.showModal();
  const target = focused && dialog.querySelector(`[data-key="${CSS.escape(focused)}"]`);
  (target || body.querySelector("[autofocus], input, textarea, select") || submit || form.querySelector("button")).focus();
}

async function send(place, body, button) {
  if (button) button.disabled = true;
  body.querySelectorAll(".field-error").forEach((node) => node.remove());
  const outcome = await act("submit", { values: place.values });
  if (button) button.disabled = false;
  if (!outcome || outcome.ok) return;
  if (!outcome.errors) {
    toastFor(outcome.error);
    return;
  }
  for (const [block, text] of Object.entries(outcome.errors)) {
    const field = body.querySelector(`[data-block="${CSS.escape(block)}"]`) || body;
    field.append(h("p", { class: "field-error", role: "alert" }, text));
  }
  body.querySelector(".field-error")?.parentElement.querySelector("input, textarea, select")?.focus();
}
