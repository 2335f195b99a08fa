namespace Newsdesk.Entities.Annotating;

/// <summary>One step of reading: takes what the steps before it found, adds its own. A step may keep buffers; it reads one text at a time.</summary>
internal interface IAnnotationStep
{
    void Run(AnnotationDraft draft);
}
