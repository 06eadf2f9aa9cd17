// First files of Markup follow.
