"""Tieline in Slack: one Bolt app, one table of listeners, two transports."""
