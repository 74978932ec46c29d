INSERT INTO first_words (id, conversation, sender, receiver, family, sent_at, is_pitch, evidence, is_sampled)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
