using Newsdesk.Kernel.Ids;
using Newsdesk.Kernel.Text;
using Newsdesk.Stories.Documents;
using Newsdesk.Stories.UnitTests.Fixtures;
using Newsdesk.Stories.Verification;

namespace Newsdesk.Stories.UnitTests.Verification;

/// <summary>Every rule is broken on purpose and must be reported with the place where it is broken.</summary>
public sealed class DocumentVerifierTests
{
    private static readonly StoryFixture Story = SampleStories.Bridge;
    private static readonly StoryDocument Document = Story.Assemble();

    [Fact]
    public void Verify_UntouchedDocument_HasNoProblem() => Assert.Empty(Story.Verify(Document).Problems);

    [Fact]
    public void Verify_AllProblems_AreReportedWithTheirPaths()
    {
        var document = Document with
        {
            Happenings = [.. Document.Happenings.Select(s => s with { Text = s.Text + " It rained." })],
            Headline = Document.Headline! with { Evidence = [] },
        };

        var paths = Story.Verify(document).Problems.Select(p => p.Path).ToList();

        Assert.Contains("headline", paths);
        Assert.All(Enumerable.Range(0, Document.Happenings.Count), i => Assert.Contains($"happenings[{i}]", paths));
    }

    [Fact]
    public void Verify_UnknownRevision_IsArticleUnknown() =>
        AssertBroken(VerificationRules.ArticleUnknown, s => s with { Evidence = [s.Evidence[0] with { ArticleRevision = 7 }] });

    [Fact]
    public void Verify_UnknownArticle_IsArticleUnknown() =>
        AssertBroken(VerificationRules.ArticleUnknown, s => s with { Evidence = [s.Evidence[0] with { Article = ResourceIds.Parse<ArticleId>("a99") }] });

    [Theory]
    [InlineData(0, 100_000)]
    [InlineData(-5, 10)]
    [InlineData(20, 10)]
    [InlineData(10, 10)]
    public void Verify_SpanOutsideOfTheText_IsSpanOutOfRange(int start, int end) =>
        AssertBroken(VerificationRules.SpanOutOfRange, s => s with { Evidence = [s.Evidence[0] with { Span = new TextSpan(start, end) }] });

    [Fact]
    public void Verify_SpanLongerThanAnySentence_IsSpanOutOfRange()
    {
        var members = Story.Members.Select(m => m with { Text = m.Text + new string('x', 5_000) }).ToList();
        var evidence = Document.Happenings[0].Evidence[0] with { Span = new TextSpan(0, 3_000) };
        var document = Document with { Happenings = [Document.Happenings[0] with { Evidence = [evidence] }] };

        var report = DocumentVerifier.Verify(document, new MemberTexts(members), Story.Options);

        Assert.Contains(report.Problems, p => p is { Path: "happenings[0]", Rule: VerificationRules.SpanOutOfRange });
    }

    [Fact]
    public void Verify_MovedSpan_IsSpanHashMismatch() =>
        AssertBroken(VerificationRules.SpanHashMismatch, s => s with { Evidence = [s.Evidence[0] with { Span = new TextSpan(s.Evidence[0].Span.Start, s.Evidence[0].Span.End - 5) }] });

    [Fact]
    public void Verify_OtherHash_IsSpanHashMismatch() =>
        AssertBroken(VerificationRules.SpanHashMismatch, s => s with { Evidence = [s.Evidence[0] with { SpanHash = ContentHash.Of("other") }] });

    [Fact]
    public void Verify_ChangedSource_IsSpanHashMismatch()
    {
        var members = Story.Members.Select(m => m with { Text = m.Text.Replace("11", "12", StringComparison.Ordinal) });

        var report = DocumentVerifier.Verify(Document, new MemberTexts(members), Story.Options);

        Assert.Contains(report.Problems, p => p is { Path: "happenings[0]", Rule: VerificationRules.SpanHashMismatch });
    }

    [Fact]
    public void Verify_OtherOutlet_IsOutletMismatch() =>
        AssertBroken(VerificationRules.OutletMismatch, s => s with { Evidence = [s.Evidence[0] with { Outlet = ResourceIds.Parse<OutletId>("evening-post") }] });

    [Fact]
    public void Verify_OtherOutletName_IsOutletMismatch() =>
        AssertBroken(VerificationRules.OutletMismatch, s => s with { Evidence = [s.Evidence[0] with { OutletDisplayName = "Evening Post" }] });

    [Fact]
    public void Verify_OtherUrl_IsOutletMismatch() =>
        AssertBroken(VerificationRules.OutletMismatch, s => s with { Evidence = [s.Evidence[0] with { Url = "https://elsewhere.example/" }] });

    [Fact]
    public void Verify_SentenceUnderAnotherOutlet_IsOutletMismatch()
    {
        var accounts = Document.OutletAccounts.ToList();
        accounts[0] = accounts[0] with { Stresses = accounts[1].Stresses };

        var report = Story.Verify(Document with { OutletAccounts = accounts });

        Assert.Contains(report.Problems, p => p is { Path: "outlet_accounts[0].stresses[0]", Rule: VerificationRules.OutletMismatch });
    }

    [Fact]
    public void Verify_NoEvidence_IsEvidenceMissing() => AssertBroken(VerificationRules.EvidenceMissing, s => s with { Evidence = [] });

    [Fact]
    public void Verify_OriginNotTold_IsEvidenceMissing() => AssertBroken(VerificationRules.EvidenceMissing, s => s with { Origin = SentenceOrigin.Unspecified });

    [Fact]
    public void Verify_ChangedNumber_IsNumberUnsupported() => AssertBroken(VerificationRules.NumberUnsupported, s => Replace(s, "11", "17"));

    [Fact]
    public void Verify_ChangedDate_IsDateUnsupported() => AssertBroken(VerificationRules.DateUnsupported, s => Replace(s, "4 July 2025", "9 July 2025"));

    [Fact]
    public void Verify_ChangedName_IsNameUnsupported() => AssertBroken(VerificationRules.NameUnsupported, s => Replace(s, "Alderport", "Springfield"));

    [Fact]
    public void Verify_ChangedWord_IsEditMismatch() => AssertBroken(VerificationRules.EditMismatch, s => Replace(s, "collapsed", "exploded"));

    [Theory]
    [InlineData(EditReason.AbsoluteDate)]
    [InlineData(EditReason.Capital)]
    [InlineData(EditReason.Connective)]
    [InlineData(EditReason.Dateline)]
    [InlineData(EditReason.FullName)]
    [InlineData(EditReason.FullStop)]
    [InlineData(EditReason.Unspecified)]
    [InlineData(EditReason.Whitespace)]
    public void Verify_EditOfNoAllowedKind_IsEditMismatch(EditReason reason) =>
        AssertBroken(VerificationRules.EditMismatch, s =>
        {
            var end = s.Evidence[0].Span.Length;
            return s with { Text = s.Text[..^1] + " twice.", Edits = [.. s.Edits, new TextEdit(new TextSpan(end - 1, end - 1), " twice", reason)] };
        });

    [Fact]
    public void Verify_EditsThatOverlap_IsEditMismatch() => AssertBroken(VerificationRules.EditMismatch, s => s with { Edits = [.. s.Edits, s.Edits[0]] });

    [Fact]
    public void Verify_DateEditToAnotherDay_IsEditMismatch() =>
        AssertBroken(VerificationRules.EditMismatch, s => Replace(s, "4 July 2025", "11 July 2025") with
        {
            Edits = [s.Edits[0] with { Replacement = s.Edits[0].Replacement.Replace("4 July", "11 July", StringComparison.Ordinal) }],
        });

    [Fact]
    public void Verify_NameEditToAnotherPerson_IsEditMismatch()
    {
        var (path, sentence) = Find(s => s.Edits.Any(e => e.Reason is EditReason.FullName));
        var forged = sentence with
        {
            Text = sentence.Text.Replace("Anna", "Peter", StringComparison.Ordinal),
            Edits = [.. sentence.Edits.Select(e => e with { Replacement = e.Replacement.Replace("Anna", "Peter", StringComparison.Ordinal) })],
        };

        AssertReported(Put(sentence, forged), path, VerificationRules.EditMismatch);
        AssertReported(Put(sentence, forged), path, VerificationRules.NameUnsupported);
    }

    [Fact]
    public void Verify_ChangedQuotation_IsQuoteNotVerbatim() => AssertQuoteBroken(VerificationRules.QuoteNotVerbatim, q => q with { Text = q.Text + " indeed" });

    [Fact]
    public void Verify_QuotationOfWordsThatNobodySaid_IsQuoteNotVerbatim()
    {
        var happening = Document.Happenings[0].Evidence[0];
        var text = happening.Span.Of(Story.Members.Single(m => m.Id == happening.Article).Text);

        AssertQuoteBroken(VerificationRules.QuoteNotVerbatim, q => q with { Text = text, Evidence = [happening] });
    }

    [Fact]
    public void Verify_EditedQuotation_IsEditMismatch() =>
        AssertQuoteBroken(VerificationRules.EditMismatch, q => q with { Edits = [new TextEdit(new TextSpan(0, 1), "T", EditReason.Capital)] });

    [Theory]
    [InlineData("")]
    [InlineData("Nobody Atall")]
    [InlineData("Bran")]
    public void Verify_SpeakerThatTheSourceDoesNotName_IsSpeakerNotNamed(string speaker) =>
        AssertQuoteBroken(VerificationRules.SpeakerNotNamed, q => q with { Attribution = speaker });

    [Fact]
    public void Verify_HolderThatTheSourceDoesNotName_IsSpeakerNotNamed() =>
        AssertBroken(VerificationRules.SpeakerNotNamed, s => s with { Stance = SentenceStance.Opinion, Attribution = "Nobody Atall" });

    [Fact]
    public void Verify_UnknownTemplate_IsTemplateUnknown() => AssertTemplateBroken(VerificationRules.TemplateUnknown, s => s with { TemplateId = "question.why" });

    [Fact]
    public void Verify_TextThatTheTemplateDoesNotMake_IsTemplateUnknown() =>
        AssertTemplateBroken(VerificationRules.TemplateUnknown, s => s with { Text = "How many people were rescued?" });

    [Fact]
    public void Verify_NumberThatTheTemplateDoesNotMake_IsNumberUnsupported() =>
        AssertTemplateBroken(VerificationRules.NumberUnsupported, s => s with { Text = "How were 500 people killed?" });

    [Fact]
    public void Verify_MoreWordsThanAllowed_IsVerbatimCapExceeded()
    {
        var report = DocumentVerifier.Verify(Document, new MemberTexts(Story.Members), new DocumentOptions { MaxVerbatimWords = 20 });

        Assert.Contains(report.Problems, p => p.Rule == VerificationRules.VerbatimCapExceeded);
    }

    [Fact]
    public void Verify_ClaimWithAnotherValue_IsNumberUnsupported() =>
        AssertClaimBroken("claims[0].values[0]", c => c with { Values = [c.Values[0] with { Value = 90 }, .. c.Values.Skip(1)] });

    [Fact]
    public void Verify_ClaimAboutSomethingElse_IsNumberUnsupported() => AssertClaimBroken("claims[0].values[0]", c => c with { Subject = "people rescued" });

    [Fact]
    public void Verify_ClaimWithAnotherDisplay_IsNumberUnsupported() =>
        AssertClaimBroken("claims[0].values[1]", c => c with { Values = [c.Values[0], c.Values[1] with { DisplayText = "11" }, .. c.Values.Skip(2)] });

    [Fact]
    public void Verify_ClaimsSaidToAgree_IsNumberUnsupported() => AssertClaimBroken("claims[0].values[2]", c => c with { Agreement = ClaimAgreement.Agreed });

    [Fact]
    public void Verify_StepOnAnotherDay_IsDateUnsupported()
    {
        var sentence = Document.Happenings[0];
        var step = new TimelineEntry(new(2025, 7, 3), new(2025, 7, 4), "3 July 2025", sentence);

        AssertReported(Document with { TimelineEntries = [step] }, "timeline_entries[0].sentence", VerificationRules.DateUnsupported);
        Assert.True(Story.Verify(Document with { TimelineEntries = [new(new(2025, 7, 4), new(2025, 7, 5), "4 July 2025", sentence)] }).IsVerified);
    }

    [Fact]
    public void Verify_InventedChange_IsReported()
    {
        var invented = Document.Happenings[0] with { Text = "The bridge was blown up." };
        var document = Document with
        {
            RecentChanges = new DocumentDifference(1, 2, [new DocumentSentenceChange(SentenceChangeKind.Added, "happenings", null, invented)]),
        };

        AssertReported(document, "recent_changes.changes[0].new_sentence", VerificationRules.EditMismatch);
    }

    [Fact]
    public void Verify_ModelSentence_IsEvidenceMissing() =>
        AssertBroken(VerificationRules.EvidenceMissing, s => s with { Origin = SentenceOrigin.Model });

    [Fact]
    public void Verify_HeadlineThatNobodyPinned_IsTemplateUnknown()
    {
        var forged = Document.Headline! with { Origin = SentenceOrigin.Template, TemplateId = "headline.pinned", Edits = [] };

        AssertReported(Document with { Headline = forged }, "headline", VerificationRules.TemplateUnknown);
        AssertBroken(VerificationRules.TemplateUnknown, s => forged with { Evidence = s.Evidence });
    }

    [Fact]
    public void Verify_ClaimWithoutValues_IsNumberUnsupported() => AssertClaimBroken("claims[0]", c => c with { Values = [] });

    [Fact]
    public void Verify_ClaimValuesInAnotherOrder_IsNumberUnsupported() =>
        AssertClaimBroken("claims[0].values[2]", c => c with { Values = [.. c.Values.Reverse()] });

    [Fact]
    public void Verify_DifferenceThatHidesAnOutlet_IsNumberUnsupported()
    {
        var claim = Document.Claims[0];
        var document = Document with { Claims = [claim with { Values = [.. claim.Values.Take(2)] }, .. Document.Claims.Skip(1)] };

        AssertReported(document, "differences[0]", VerificationRules.NumberUnsupported);
    }

    [Fact]
    public void Verify_OldSentenceOfAnUnknownArticle_IsArticleUnknown()
    {
        var libel = Document.Happenings[0] with
        {
            Text = "The mayor took bribes.",
            Evidence = [Document.Happenings[0].Evidence[0] with { Article = ResourceIds.Parse<ArticleId>("a99") }],
        };
        var document = WithoutAnymore(libel);

        AssertReported(document, "recent_changes.changes[0].old_sentence", VerificationRules.ArticleUnknown);
    }

    [Fact]
    public void Verify_GoneSentenceThatStillStands_IsReported()
    {
        var document = WithoutAnymore(Document.Happenings[0]);

        AssertReported(document, "recent_changes.changes[0].old_sentence", VerificationRules.EvidenceMissing);
    }

    [Fact]
    public void Verify_AccountUnderAnotherName_IsOutletMismatch()
    {
        List<OutletAccount> accounts = [Document.OutletAccounts[0] with { OutletDisplayName = "The Times" }, .. Document.OutletAccounts.Skip(1)];

        AssertReported(Document with { OutletAccounts = accounts }, "outlet_accounts[0]", VerificationRules.OutletMismatch);
    }

    private static StoryDocument WithoutAnymore(DocumentSentence gone) =>
        Document with { RecentChanges = new DocumentDifference(1, 2, [new DocumentSentenceChange(SentenceChangeKind.Removed, "happenings", gone, null)]) };

    private static void AssertBroken(string rule, Func<DocumentSentence, DocumentSentence> tamper) =>
        AssertReported(Put(Document.Happenings[0], tamper(Document.Happenings[0])), "happenings[0]", rule);

    private static void AssertQuoteBroken(string rule, Func<DocumentSentence, DocumentSentence> tamper)
    {
        var (path, quote) = Find(s => s.Origin is SentenceOrigin.Quoted);
        AssertReported(Put(quote, tamper(quote)), path, rule);
    }

    private static void AssertTemplateBroken(string rule, Func<DocumentSentence, DocumentSentence> tamper)
    {
        var (path, question) = Find(s => s.Text == "How many people were killed?");
        AssertReported(Put(question, tamper(question)), path, rule);
    }

    private static void AssertClaimBroken(string path, Func<Claim, Claim> tamper) =>
        AssertReported(Document with { Claims = [tamper(Document.Claims[0]), .. Document.Claims.Skip(1)] }, path, VerificationRules.NumberUnsupported);

    private static void AssertReported(StoryDocument document, string path, string rule)
    {
        var report = Story.Verify(document);

        Assert.Contains(report.Problems, p => p.Path == path && p.Rule == rule && p.Message.Length > 0);
    }

    private static (string Path, DocumentSentence Sentence) Find(Func<DocumentSentence, bool> isMeant)
    {
        var place = DocumentSections.Walk(Document).First(s => isMeant(s.Sentence));
        return (place.Path, place.Sentence);
    }

    private static DocumentSentence Replace(DocumentSentence sentence, string old, string put) => sentence with { Text = sentence.Text.Replace(old, put, StringComparison.Ordinal) };

    // The document with one sentence exchanged wherever it stands.
    private static StoryDocument Put(DocumentSentence old, DocumentSentence forged)
    {
        IReadOnlyList<DocumentSentence> In(IReadOnlyList<DocumentSentence> sentences) => [.. sentences.Select(s => ReferenceEquals(s, old) ? forged : s)];
        AnsweredQuestion Of(AnsweredQuestion q) => new(ReferenceEquals(q.Question, old) ? forged : q.Question, In(q.Answers));
        return Document with
        {
            Happenings = In(Document.Happenings),
            Points = [.. Document.Points.Select(p => p with { Sentences = In(p.Sentences) })],
            OutletAccounts = [.. Document.OutletAccounts.Select(a => a with { Quotes = In(a.Quotes) })],
            CommonQuestions = Document.CommonQuestions! with { Items = [.. Document.CommonQuestions.Items.Select(Of)] },
        };
    }
}
