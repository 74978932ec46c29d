SELECT blocker, blocked FROM block
