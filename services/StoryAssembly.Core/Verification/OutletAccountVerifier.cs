using Newsdesk.Stories.Documents;

namespace Newsdesk.Stories.Verification;

/// <summary>Checks what an account says about itself: its name is one under which its sentences were published, and its quotations are quotations.</summary>
internal static class OutletAccountVerifier
{
    public static void Verify(IReadOnlyList<OutletAccount> accounts, ProblemList problems)
    {
        for (var i = 0; i < accounts.Count; i++)
        {
            var account = accounts[i];
            problems.Describe(DocumentSections.At("outlet_accounts", i), account.OutletDisplayName);
            List<DocumentSentence> told = [.. account.Stresses, .. account.Exclusives];
            var evidence = told.Concat(account.Quotes).Where(s => s.Evidence.Count > 0).Select(s => s.Evidence[0]).ToList();
            if (evidence.Count > 0 && !evidence.Exists(e => e.OutletDisplayName == account.OutletDisplayName))
            {
                problems.Add(VerificationRules.OutletMismatch, $"No sentence of the account was published by {account.OutletDisplayName}.");
            }

            if (evidence.Exists(e => !account.Articles.Contains(e.Article)))
            {
                problems.Add(VerificationRules.OutletMismatch, "The account shows an article that it does not list.");
            }

            if (account.Quotes.Any(q => q.Origin is not SentenceOrigin.Quoted) || told.Exists(s => s.Origin is not SentenceOrigin.Extracted))
            {
                problems.Add(VerificationRules.QuoteNotVerbatim, "The account mixes quotations and what the outlet says itself.");
            }
        }
    }
}
