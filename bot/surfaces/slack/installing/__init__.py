"""Installing in several workspaces: the OAuth flow, renewed tokens, a client for each, the end."""
