using Newsdesk.Entities;
using Newsdesk.Platform;

return await EntityHost.Build(args).RunNewsdeskAsync();
