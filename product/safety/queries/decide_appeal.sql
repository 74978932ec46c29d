UPDATE appeal SET host = $2, outcome = $3, reason = $4, decided_at = $5 WHERE decision = $1 AND decided_at IS NULL
