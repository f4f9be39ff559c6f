"""Tieline: a Slack bot that answers from a curated, cited store of facts."""
