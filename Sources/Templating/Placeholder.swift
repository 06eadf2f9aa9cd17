// First files of Templating follow.
