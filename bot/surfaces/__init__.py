"""The places where people meet Tieline: Slack, the web, the built-in workspace, the terminal."""
