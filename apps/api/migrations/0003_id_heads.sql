-- The first half of uuid_v7: what all ids that one statement makes have in common. To work it out takes longer than to
-- write the rest of an id, so that a statement does it once. The second half comes from the server.
create function uuid_v7_head(at timestamptz) returns text
language sql stable parallel safe
return encode(
  substring(int8send((extract(epoch from at) * 1000000)::bigint / 1000) from 3)
    || substring(int8send(28672 + (extract(epoch from at) * 1000000)::bigint % 1000 * 4096 / 1000) from 7),
  'hex'
);
