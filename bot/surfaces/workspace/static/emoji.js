// The emoji short codes that bots commonly use; an unknown one stays as written, as in Slack.
const TABLE = {
  "+1": "👍", "-1": "👎", thumbsup: "👍", thumbsdown: "👎", wave: "👋", eyes: "👀", tada: "🎉", pray: "🙏",
  white_check_mark: "✅", heavy_check_mark: "✔️", x: "❌", warning: "⚠️", question: "❓", grey_question: "❔",
  exclamation: "❗", information_source: "ℹ️", bulb: "💡", calendar: "📅", spiral_calendar_pad: "🗓️", date: "📅",
  clock1: "🕐", hourglass: "⌛", hourglass_flowing_sand: "⏳", stopwatch: "⏱️", alarm_clock: "⏰", bell: "🔔",
  no_bell: "🔕", newspaper: "📰", memo: "📝", pencil: "📝", pushpin: "📌", round_pushpin: "📍", link: "🔗",
  mag: "🔍", mag_right: "🔎", book: "📖", books: "📚", bookmark: "🔖", scroll: "📜", page_facing_up: "📄",
  speech_balloon: "💬", thought_balloon: "💭", left_speech_bubble: "🗨️", telephone_receiver: "📞", phone: "☎️",
  handshake: "🤝", kr: "🇰🇷", "flag-kr": "🇰🇷", cn: "🇨🇳", "flag-cn": "🇨🇳", us: "🇺🇸", "flag-us": "🇺🇸", jp: "🇯🇵",
  "flag-kp": "🇰🇵", earth_asia: "🌏", airplane: "✈️", chart_with_upwards_trend: "📈", bar_chart: "📊",
  arrow_right: "➡️", arrow_left: "⬅️", arrow_up: "⬆️", arrow_down: "⬇️", repeat: "🔁", house: "🏠", gear: "⚙️",
  star: "⭐", sparkles: "✨", fire: "🔥", rocket: "🚀", robot_face: "🤖", smile: "😄", slightly_smiling_face: "🙂",
  thinking_face: "🤔", heart: "❤️", raised_hands: "🙌", clap: "👏", ok_hand: "👌", point_right: "👉",
  large_green_circle: "🟢", large_yellow_circle: "🟡", red_circle: "🔴", white_circle: "⚪", black_small_square: "▪️",
  small_blue_diamond: "🔹", heavy_minus_sign: "➖", heavy_plus_sign: "➕", lock: "🔒", key: "🔑", wastebasket: "🗑️",
};

export const EMOJI = /:([a-z0-9_+-]+):/g;

export function emojiOf(name) {
  return TABLE[name];
}

export function withEmoji(text) {
  return text.replace(EMOJI, (code, name) => TABLE[name] || code);
}
