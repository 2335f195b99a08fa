using Newsdesk.Stories.V1;

namespace Newsdesk.Stories.Api;

/// <summary>Names the editors' calls, so that they are answered as known ones; none is taken yet.</summary>
internal sealed class StoryEditorEndpoint : StoryEditorService.StoryEditorServiceBase;
