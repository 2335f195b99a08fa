using Newsdesk.Kernel.Ids;

namespace Newsdesk.Stories.Verification;

/// <summary>Where a verifier reads the sources from.</summary>
public interface IRevisionTexts
{
    /// <summary>The text of a revision as it was stored; null when it is not known or was withdrawn.</summary>
    RevisionText? Find(ArticleId article, int revision);
}
