using System.Globalization;

namespace Newsdesk.Entities.Importing;

/// <summary>Tells in one line how far an import has come and how long it will still take.</summary>
internal static class ProgressBar
{
    private const int Width = 30;

    /// <param name="elapsed">Since this process began to read.</param>
    /// <param name="done">What an earlier process had read already: it says nothing of the speed.</param>
    public static string Render(ImportProgress progress, TimeSpan elapsed, ImportProgress done)
    {
        var share = progress.TotalBytes > 0 ? Math.Clamp((double)progress.ReadBytes / progress.TotalBytes, 0, 1) : 0;
        var full = (int)(share * Width);
        var seconds = Math.Max(elapsed.TotalSeconds, 0.001);
        var left = progress.ReadBytes > done.ReadBytes && progress.ReadBytes < progress.TotalBytes ? TimeSpan.FromSeconds(seconds * (progress.TotalBytes - progress.ReadBytes) / (progress.ReadBytes - done.ReadBytes)) : (TimeSpan?)null;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"[{new string('#', full)}{new string('.', Width - full)}] {share * 100,3:0} %  {progress.ReadCount:N0} items, {progress.KeptCount:N0} kept, {progress.BrokenCount:N0} broken, {(progress.ReadCount - done.ReadCount) / seconds:N0} a second{(left is { } time ? $", {Tell(time)} left" : "")}");
    }

    private static string Tell(TimeSpan time) => time switch
    {
        { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes} min"),
        { TotalMinutes: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min {time.Seconds} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.Seconds} s"),
    };
}
