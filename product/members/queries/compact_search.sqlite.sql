INSERT INTO member_search (member_search) VALUES ('optimize')
