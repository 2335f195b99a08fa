using System.Buffers;
using System.Text.Json;
using Newsdesk.Articles.Ingest;
using Newsdesk.Articles.Intake;
using Newsdesk.Articles.Times;
using Newsdesk.Kernel.Errors;

namespace Newsdesk.Articles.Import;

/// <summary>Reads the members of one JSON object that make a submission; passes over all others.</summary>
internal static class JsonRecord
{
    public static IngestItem Read(long number, ReadOnlySequence<byte> line)
    {
        List<FieldViolation> violations = [];
        var submission = new Submission();
        try
        {
            var reader = new Utf8JsonReader(line);
            reader.Read();
            if (reader.TokenType is not JsonTokenType.StartObject)
            {
                return new IngestItem(number, null, new FieldViolation("submission", "Must be a JSON object."));
            }

            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                submission = ReadMember(ref reader, submission, violations);
            }

            // Anything but white space behind the object is malformed too.
            reader.Read();
        }
        catch (JsonException malformed)
        {
            return new IngestItem(number, null, new FieldViolation("submission", $"Is not valid JSON (byte {malformed.BytePositionInLine + 1})."));
        }

        return new IngestItem(number, submission, violations);
    }

    private static Submission ReadMember(ref Utf8JsonReader reader, Submission submission, List<FieldViolation> violations)
    {
        if (reader.ValueTextEquals("url"u8))
        {
            return submission with { Url = ReadText(ref reader, "submission.url", violations) ?? "" };
        }

        if (reader.ValueTextEquals("title"u8))
        {
            return submission with { Title = ReadText(ref reader, "submission.title", violations) };
        }

        if (reader.ValueTextEquals("text"u8))
        {
            return submission with { Text = ReadText(ref reader, "submission.text", violations) };
        }

        if (reader.ValueTextEquals("html"u8))
        {
            return submission with { Html = ReadText(ref reader, "submission.html", violations) };
        }

        if (reader.ValueTextEquals("source"u8))
        {
            return submission with { OutletName = ReadText(ref reader, "submission.outlet_display_name", violations) };
        }

        if (reader.ValueTextEquals("language"u8))
        {
            return submission with { LanguageCode = ReadText(ref reader, "submission.language_code", violations) };
        }

        if (reader.ValueTextEquals("authors"u8))
        {
            return submission with { Authors = ReadTexts(ref reader, "submission.authors", violations) };
        }

        if (reader.ValueTextEquals("time"u8) || reader.ValueTextEquals("publish_time"u8))
        {
            return submission with { PublishTime = ReadTime(ref reader, violations) ?? submission.PublishTime };
        }

        reader.Skip();
        return submission;
    }

    private static string? ReadText(ref Utf8JsonReader reader, string field, List<FieldViolation> violations)
    {
        reader.Read();
        return TextOf(ref reader, field, violations);
    }

    private static string? TextOf(ref Utf8JsonReader reader, string field, List<FieldViolation> violations)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                try
                {
                    return reader.GetString();
                }
                catch (InvalidOperationException)
                {
                    violations.Add(new FieldViolation(field, "Must be valid UTF-8 without halves of surrogate pairs."));
                    return null;
                }

            default:
                reader.Skip();
                violations.Add(new FieldViolation(field, "Must be a string."));
                return null;
        }
    }

    private static List<string> ReadTexts(ref Utf8JsonReader reader, string field, List<FieldViolation> violations)
    {
        List<string> texts = [];
        reader.Read();
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            AddText(texts, TextOf(ref reader, field, violations));
            return texts;
        }

        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            AddText(texts, TextOf(ref reader, field, violations));
        }

        return texts;
    }

    private static void AddText(List<string> texts, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            texts.Add(text);
        }
    }

    private static DateTimeOffset? ReadTime(ref Utf8JsonReader reader, List<FieldViolation> violations)
    {
        const string field = "submission.publish_time";
        reader.Read();
        if (reader.TokenType is JsonTokenType.Number && reader.TryGetDouble(out var seconds))
        {
            return LooseTime.TryFromUnix(seconds, out var counted) ? counted : DateTimeOffset.MinValue;
        }

        var text = TextOf(ref reader, field, violations);
        return string.IsNullOrWhiteSpace(text) ? null : LooseTime.TryParse(text, out var time) ? time : DateTimeOffset.MinValue;
    }
}
