using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Quotations;

/// <summary>What a sentence reports somebody to have said, as tokens; the default value means nothing.</summary>
internal readonly record struct ReportedSpeech(TokenRange Content, Attribution Attribution);
