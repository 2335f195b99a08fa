-- Removes the entries of KEYS[1] that every group of ARGV has acknowledged. Does nothing while one of the groups does not exist:
-- it is yet to read the stream from its start.
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end

local function parts(id)
  local ms, seq = string.match(id, '^(%d+)-(%d+)$')
  return tonumber(ms), tonumber(seq)
end

local function before(a, b)
  local a_ms, a_seq = parts(a)
  local b_ms, b_seq = parts(b)
  return a_ms < b_ms or (a_ms == b_ms and a_seq < b_seq)
end

local delivered = {}
for _, fields in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
  local group = {}
  for i = 1, #fields, 2 do group[fields[i]] = fields[i + 1] end
  delivered[group['name']] = group['last-delivered-id']
end

local keep
for _, name in ipairs(ARGV) do
  if not delivered[name] then return 0 end
  local pending = redis.call('XPENDING', KEYS[1], name)
  local first = pending[1] > 0 and pending[2] or delivered[name]
  if not keep or before(first, keep) then keep = first end
end

return redis.call('XTRIM', KEYS[1], 'MINID', keep)
