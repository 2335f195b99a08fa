using Google.Protobuf.WellKnownTypes;
using Newsdesk.Kernel.Ids;
using Newsdesk.Stories.Assembly;
using Newsdesk.Stories.Verification;

namespace Newsdesk.Stories.Mapping;

/// <summary>Revisions and problems of documents, on the wire.</summary>
internal static class RevisionMapping
{
    extension(StoryChange change)
    {
        public V1.StoryDocumentRevision ToProto() => new()
        {
            Revision = change.Revision,
            Cause = (V1.StoryDocumentRevision.Types.Cause)change.Cause,
            Article = change.Cause is StoryChangeCause.Edited ? "" : change.Article.Name,
            AsOfTime = change.AsOfTime?.ToTimestamp(),
        };
    }

    extension(VerificationProblem problem)
    {
        public V1.VerificationProblem ToProto() => new() { Path = problem.Path, Text = problem.Text, Rule = problem.Rule, Message = problem.Message };
    }
}
