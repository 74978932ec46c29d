SELECT m.id, m.handle, m.name, m.sentence, m.photo, b.at FROM mute b JOIN member m ON m.id = b.muted WHERE b.member = $1 ORDER BY b.at DESC, m.id DESC
