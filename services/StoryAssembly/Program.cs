using Newsdesk.Stories;
using Newsdesk.Platform;

return await StoryAssemblyHost.Build(args).RunNewsdeskAsync();
