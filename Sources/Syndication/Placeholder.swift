// First files of Syndication follow.
