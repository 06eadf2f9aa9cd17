// First files of SiteModel follow.
