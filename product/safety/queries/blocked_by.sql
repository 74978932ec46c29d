SELECT m.id, m.handle, m.name, m.sentence, m.photo, b.at FROM block b JOIN member m ON m.id = b.blocked WHERE b.blocker = $1 ORDER BY b.at DESC, m.id DESC
