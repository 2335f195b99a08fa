using System.Globalization;
using System.Text;
using System.Xml;

namespace Newsdesk.Articles.Sources.Opml;

/// <summary>Writes sources as an OPML 2.0 list that any reader takes and <see cref="OpmlReader"/> reads back whole.</summary>
public static class OpmlWriter
{
    private static readonly XmlWriterSettings Form = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };

    public static byte[] Write(IEnumerable<Source> sources, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(sources);
        using var document = new MemoryStream();
        using (var xml = XmlWriter.Create(document, Form))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", OpmlNames.Prefix, null, OpmlNames.Namespace);
            xml.WriteStartElement("head");
            xml.WriteElementString("title", "Newsdesk sources");
            xml.WriteElementString("dateCreated", now.UtcDateTime.ToString("R", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            foreach (var source in sources)
            {
                WriteOutline(xml, source);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return document.ToArray();
    }

    private static void WriteOutline(XmlWriter xml, Source source)
    {
        var settings = source.Settings;
        xml.WriteStartElement(OpmlNames.Outline);
        // Required by OPML 2.0, also where there is no name.
        xml.WriteAttributeString(OpmlNames.Text, settings.DisplayName);
        xml.WriteAttributeString(OpmlNames.Type, "rss");
        xml.WriteAttributeString(OpmlNames.XmlUrl, settings.Url);
        WriteOwn(xml, OpmlNames.Source, source.Id.Value);
        if (settings.Outlet is { } outlet)
        {
            WriteOwn(xml, OpmlNames.Outlet, outlet.Value);
        }

        if (settings.IsPaused)
        {
            WriteOwn(xml, OpmlNames.Paused, "true");
        }

        WriteOwn(xml, OpmlNames.MinInterval, XmlConvert.ToString(settings.MinInterval));
        WriteOwn(xml, OpmlNames.MaxInterval, XmlConvert.ToString(settings.MaxInterval));
        xml.WriteEndElement();
    }

    private static void WriteOwn(XmlWriter xml, string name, string value) => xml.WriteAttributeString(OpmlNames.Prefix, name, OpmlNames.Namespace, value);
}
