using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Ids;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Api;

/// <summary>Annotations on their way to the wire.</summary>
internal static class AnnotationMapping
{
    extension(Kernel.Annotations.Annotation annotation)
    {
        public V1.Annotation ToProto() => new()
        {
            LanguageCode = annotation.Language,
            Sentences = { annotation.Sentences.Select(sentence => sentence.ToProto()) },
            Mentions = { annotation.Mentions.Select(mention => mention.ToProto()) },
            Quotations = { annotation.Quotations.Select(quotation => quotation.ToProto()) },
            Dates = { annotation.Dates.Select(date => date.ToProto()) },
            Numbers = { annotation.Numbers.Select(number => number.ToProto()) },
            ModelVersion = annotation.ModelVersion,
            KnowledgeBaseVersion = annotation.KnowledgeBaseVersion,
            FullAnalysis = annotation.FullAnalysis,
        };
    }

    extension(Kernel.Text.Token token)
    {
        public V1.Token ToProto() => new()
        {
            StartIndex = token.Start,
            EndIndex = token.End,
            Kind = token.Kind switch
            {
                TokenKind.Word => V1.Token.Types.Kind.Word,
                TokenKind.Number => V1.Token.Types.Kind.Number,
                TokenKind.Punctuation => V1.Token.Types.Kind.Punctuation,
                _ => V1.Token.Types.Kind.Symbol,
            },
        };
    }

    extension(Kernel.Annotations.Sentence sentence)
    {
        private V1.Sentence ToProto() => new()
        {
            StartIndex = sentence.Span.Start,
            EndIndex = sentence.Span.End,
            Role = sentence.Role.ToProto(),
            RoleScore = sentence.RoleScore,
            Speech = sentence.IsSpeech,
        };
    }

    extension(Kernel.Annotations.DiscourseRole role)
    {
        private V1.DiscourseRole ToProto() => role switch
        {
            Kernel.Annotations.DiscourseRole.MainEvent => V1.DiscourseRole.MainEvent,
            Kernel.Annotations.DiscourseRole.Consequence => V1.DiscourseRole.Consequence,
            Kernel.Annotations.DiscourseRole.CurrentContext => V1.DiscourseRole.CurrentContext,
            Kernel.Annotations.DiscourseRole.PreviousEvent => V1.DiscourseRole.PreviousEvent,
            Kernel.Annotations.DiscourseRole.HistoricalEvent => V1.DiscourseRole.HistoricalEvent,
            Kernel.Annotations.DiscourseRole.Anecdote => V1.DiscourseRole.Anecdote,
            Kernel.Annotations.DiscourseRole.Evaluation => V1.DiscourseRole.Evaluation,
            Kernel.Annotations.DiscourseRole.Expectation => V1.DiscourseRole.Expectation,
            _ => V1.DiscourseRole.Unspecified,
        };
    }

    extension(Kernel.Annotations.Mention mention)
    {
        private V1.Mention ToProto()
        {
            var proto = new V1.Mention
            {
                StartIndex = mention.Span.Start,
                EndIndex = mention.Span.End,
                Kind = mention.Kind.ToProto(),
                Entity = mention.Entity?.Name ?? "",
                FullForm = mention.FullForm,
            };
            if (mention.LinkScore is { } score)
            {
                proto.LinkScore = score;
            }

            if (mention.LinkEvidence is { } evidence)
            {
                proto.LinkEvidence = evidence.ToProto();
            }

            return proto;
        }
    }

    extension(Kernel.Annotations.LinkEvidence evidence)
    {
        private V1.LinkEvidence ToProto() => new()
        {
            Prior = evidence.Prior,
            Kind = evidence.Kind,
            Context = evidence.Context,
            Coherence = evidence.Coherence,
            Recency = evidence.Recency,
            RivalEntity = evidence.Rival?.Name ?? "",
            RivalScore = evidence.RivalScore,
        };
    }

    extension(Kernel.Annotations.Quotation quotation)
    {
        // What is not there is an empty range where the content begins.
        private V1.Quotation ToProto()
        {
            var nowhere = new TextSpan(quotation.Content.Start, quotation.Content.Start);
            var speaker = quotation.Speaker ?? nowhere;
            var cue = quotation.Cue ?? nowhere;
            return new()
            {
                ContentStartIndex = quotation.Content.Start,
                ContentEndIndex = quotation.Content.End,
                SpeakerStartIndex = speaker.Start,
                SpeakerEndIndex = speaker.End,
                CueStartIndex = cue.Start,
                CueEndIndex = cue.End,
                SpeakerFullForm = quotation.SpeakerFullForm,
                SpeakerEntity = quotation.SpeakerEntity?.Name ?? "",
                Direct = quotation.IsDirect,
            };
        }
    }

    extension(Kernel.Annotations.DateExpression date)
    {
        private V1.DateExpression ToProto() => new()
        {
            StartIndex = date.Span.Start,
            EndIndex = date.Span.End,
            StartTime = date.Start.ToTimestamp(),
            EndTime = date.End.ToTimestamp(),
            Granularity = date.Granularity switch
            {
                DateGranularity.Day => V1.DateExpression.Types.Granularity.Day,
                DateGranularity.Week => V1.DateExpression.Types.Granularity.Week,
                DateGranularity.Month => V1.DateExpression.Types.Granularity.Month,
                DateGranularity.Year => V1.DateExpression.Types.Granularity.Year,
                DateGranularity.Decade => V1.DateExpression.Types.Granularity.Decade,
                DateGranularity.Range => V1.DateExpression.Types.Granularity.Range,
                _ => V1.DateExpression.Types.Granularity.Unspecified,
            },
            Direction = date.Direction switch
            {
                DateDirection.Absolute => V1.DateExpression.Types.Direction.Absolute,
                DateDirection.Past => V1.DateExpression.Types.Direction.Past,
                DateDirection.Present => V1.DateExpression.Types.Direction.Present,
                DateDirection.Future => V1.DateExpression.Types.Direction.Future,
                _ => V1.DateExpression.Types.Direction.Unspecified,
            },
        };
    }

    extension(Kernel.Annotations.NumberExpression number)
    {
        private V1.NumberExpression ToProto() => new()
        {
            StartIndex = number.Span.Start,
            EndIndex = number.Span.End,
            Value = number.Value,
            Unit = number.Unit,
            Approximation = number.Approximation switch
            {
                NumberApproximation.About => V1.NumberExpression.Types.Approximation.About,
                NumberApproximation.AtLeast => V1.NumberExpression.Types.Approximation.AtLeast,
                NumberApproximation.AtMost => V1.NumberExpression.Types.Approximation.AtMost,
                _ => V1.NumberExpression.Types.Approximation.Unspecified,
            },
            Noun = number.Noun,
            Predicate = number.Predicate,
            Doubt = number.Doubt switch
            {
                NumberDoubt.Joined => V1.NumberExpression.Types.Doubt.Joined,
                NumberDoubt.Vague => V1.NumberExpression.Types.Doubt.Vague,
                NumberDoubt.Label => V1.NumberExpression.Types.Doubt.Label,
                NumberDoubt.Fraction => V1.NumberExpression.Types.Doubt.Fraction,
                NumberDoubt.Unasserted => V1.NumberExpression.Types.Doubt.Unasserted,
                _ => V1.NumberExpression.Types.Doubt.Unspecified,
            },
        };
    }
}
