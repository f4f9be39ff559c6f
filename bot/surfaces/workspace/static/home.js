// The app's Home tab, as the app published it for this member.
import { h } from "./dom.js";
import { state } from "./store.js";
import { renderBlocks } from "./blocks.js";

const kept = { id: null, values: {} };

export function drawHome() {
  const box = document.getElementById("home");
  if (!box) return;
  if (!state.home) {
    box.replaceChildren(h("p", { class: "empty" }, `${state.bot.real_name} has not published a Home tab yet.`));
    return;
  }
  if (kept.id !== state.home.id) Object.assign(kept, { id: state.home.id, values: {} });
  const scroll = box.scrollTop;
  box.replaceChildren(h("div", { class: "home-inner" }, renderBlocks(state.home.blocks, { view_id: state.home.id, values: kept.values })));
  box.scrollTop = scroll;
}
