// First files of Content follow.
