// First files of FrontMatter follow.
