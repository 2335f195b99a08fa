using Newsdesk.Platform;
using Newsdesk.Topics;

return await TopicHost.Build(args).RunNewsdeskAsync();
