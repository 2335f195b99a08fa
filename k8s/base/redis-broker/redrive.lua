-- Puts the first ARGV[1] events of the dead letters KEYS[1] back on their topic KEYS[2]. Consumers know an event by its id, so
-- those that handled it ignore it.
local moved = 0
for _, entry in ipairs(redis.call('XRANGE', KEYS[1], '-', '+', 'COUNT', ARGV[1])) do
  redis.call('XADD', KEYS[2], '*', unpack(entry[2]))
  redis.call('XDEL', KEYS[1], entry[1])
  moved = moved + 1
end
return moved
