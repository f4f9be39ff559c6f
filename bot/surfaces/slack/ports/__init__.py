"""What the Slack surface is handed: the shapes and protocols that storage and cli supply."""
