using Newsdesk.Platform;
using Newsdesk.Stories;

return await StoryAssemblyHost.Build(args).RunNewsdeskAsync();
