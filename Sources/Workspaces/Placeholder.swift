// First files of Workspaces follow.
