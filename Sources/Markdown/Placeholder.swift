// First files of Markdown follow.
