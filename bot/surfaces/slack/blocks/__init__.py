"""Block Kit, built by pure functions that keep Slack's limits whatever they are given."""
