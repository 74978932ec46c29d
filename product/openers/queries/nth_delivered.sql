SELECT delivered_at FROM opener
WHERE receiver = $1 AND takes_place = 1 AND to_address = '' AND delivered_at IS NOT NULL AND delivered_at > $2
ORDER BY delivered_at DESC LIMIT 1 OFFSET $3
