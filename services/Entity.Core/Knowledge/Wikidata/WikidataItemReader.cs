using System.Globalization;
using System.Text.Json;

namespace Newsdesk.Entities.Knowledge.Wikidata;

/// <summary>
/// Reads one item of a dump. English is taken, and what is marked as good for every language where English is missing. An empty map that is written as an
/// empty list is read as what it means.
/// </summary>
internal static class WikidataItemReader
{
    private const int MaxAliases = 200;
    private const string ClassProperty = "P31";
    private const string DemonymProperty = "P1549";

    /// <exception cref="JsonException">The line is no item.</exception>
    public static WikidataItem Read(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = 64 });
        var item = new WikidataItem();
        Expect(reader.Read() && reader.TokenType is JsonTokenType.StartObject, "the line is no object");
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            ReadField(ref reader, item);
        }

        Expect(reader.TokenType is JsonTokenType.EndObject && !reader.Read(), "the object does not end with the line");
        Expect(item.Id.Length > 0, "the item has no id");
        return item;
    }

    private static void ReadField(ref Utf8JsonReader reader, WikidataItem item)
    {
        if (reader.ValueTextEquals("type"u8))
        {
            item.IsItem = Text(ref reader) == "item";
        }
        else if (reader.ValueTextEquals("id"u8))
        {
            item.Id = Text(ref reader);
        }
        else if (reader.ValueTextEquals("labels"u8))
        {
            item.Label = ReadInEnglish(ref reader);
        }
        else if (reader.ValueTextEquals("descriptions"u8))
        {
            item.Description = ReadInEnglish(ref reader);
        }
        else if (reader.ValueTextEquals("aliases"u8))
        {
            ReadAliases(ref reader, item.Aliases);
        }
        else if (reader.ValueTextEquals("claims"u8))
        {
            ReadClaims(ref reader, item);
        }
        else if (reader.ValueTextEquals("sitelinks"u8))
        {
            item.Sitelinks = CountFields(ref reader);
        }
        else if (reader.ValueTextEquals("modified"u8))
        {
            var modified = Text(ref reader);
            item.Modified = DateOnly.TryParseExact(modified.AsSpan(0, Math.Min(10, modified.Length)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        }
        else
        {
            reader.Skip();
        }
    }

    // {"en": {"language": "en", "value": "Belgium"}, ...}
    private static string ReadInEnglish(ref Utf8JsonReader reader)
    {
        var (english, any) = ("", "");
        while (NextField(ref reader))
        {
            if (reader.ValueTextEquals("en"u8))
            {
                reader.Read();
                english = ReadValue(ref reader);
            }
            else if (reader.ValueTextEquals("mul"u8))
            {
                reader.Read();
                any = ReadValue(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return english.Length > 0 ? english : any;
    }

    private static string ReadValue(ref Utf8JsonReader reader)
    {
        var value = "";
        Expect(reader.TokenType is JsonTokenType.StartObject, "a text is no object");
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("value"u8) || reader.ValueTextEquals("text"u8))
            {
                value = Text(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return value.Trim();
    }

    private static void ReadAliases(ref Utf8JsonReader reader, List<string> aliases)
    {
        while (NextField(ref reader))
        {
            if (!reader.ValueTextEquals("en"u8) && !reader.ValueTextEquals("mul"u8))
            {
                reader.Skip();
                continue;
            }

            reader.Read();
            Expect(reader.TokenType is JsonTokenType.StartArray, "aliases are no list");
            while (NextObject(ref reader))
            {
                var alias = ReadValue(ref reader);
                if (aliases.Count < MaxAliases)
                {
                    aliases.Add(alias);
                }
            }
        }
    }

    private static void ReadClaims(ref Utf8JsonReader reader, WikidataItem item)
    {
        while (NextField(ref reader))
        {
            if (reader.ValueTextEquals("P31"u8))
            {
                ReadStatements(ref reader, ClassProperty, item);
            }
            else if (reader.ValueTextEquals("P1549"u8))
            {
                ReadStatements(ref reader, DemonymProperty, item);
            }
            else
            {
                if (KindRules.PropertyOf(ref reader) is { } property)
                {
                    item.Properties.Add(property);
                }

                reader.Skip();
            }
        }
    }

    private static void ReadStatements(ref Utf8JsonReader reader, string property, WikidataItem item)
    {
        reader.Read();
        Expect(reader.TokenType is JsonTokenType.StartArray, $"the statements of {property} are no list");
        while (NextObject(ref reader))
        {
            var statement = JsonElement.ParseValue(ref reader);
            if (statement.TryGetProperty("rank", out var rank) && rank.ValueEquals("deprecated"))
            {
                continue;
            }

            if (statement.TryGetProperty("mainsnak", out var snak) && snak.TryGetProperty("datavalue", out var data) && data.TryGetProperty("value", out var value)
                && value.ValueKind is JsonValueKind.Object)
            {
                Take(value, property, item);
            }
        }
    }

    private static void Take(JsonElement value, string property, WikidataItem item)
    {
        if (property == DemonymProperty)
        {
            if (value.TryGetProperty("language", out var language) && language.ValueEquals("en") && value.TryGetProperty("text", out var text) && text.GetString() is { } demonym)
            {
                item.Demonyms.Add(demonym.Trim());
            }
        }
        else if (value.TryGetProperty("id", out var id) && id.GetString() is { } known)
        {
            item.Classes.Add(known);
        }
        else if (value.TryGetProperty("numeric-id", out var number) && number.TryGetInt64(out var numeric))
        {
            item.Classes.Add(string.Create(CultureInfo.InvariantCulture, $"Q{numeric}"));
        }
    }

    private static int CountFields(ref Utf8JsonReader reader)
    {
        var count = 0;
        while (NextField(ref reader))
        {
            count++;
            reader.Skip();
        }

        return count;
    }

    // Steps into an object and from field to field; false at its end, and at the end of an empty list in its stead.
    private static bool NextField(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is JsonTokenType.StartArray)
        {
            reader.Read();
            Expect(reader.TokenType is JsonTokenType.EndArray, "a list stands where an object should");
            return false;
        }

        if (reader.TokenType is JsonTokenType.StartObject)
        {
            reader.Read();
        }

        Expect(reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.EndObject, "a value stands where an object should");
        return reader.TokenType is JsonTokenType.PropertyName;
    }

    // Steps from object to object of a list; false at its end.
    private static bool NextObject(ref Utf8JsonReader reader)
    {
        reader.Read();
        Expect(reader.TokenType is JsonTokenType.StartObject or JsonTokenType.EndArray, "a list holds something else than objects");
        return reader.TokenType is JsonTokenType.StartObject;
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        Expect(reader.TokenType is JsonTokenType.String, "a text is no string");
        return reader.GetString() ?? "";
    }

    private static void Expect(bool condition, string fault)
    {
        if (!condition)
        {
            throw new JsonException(fault);
        }
    }
}
