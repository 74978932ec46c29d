SELECT id, handle FROM member
