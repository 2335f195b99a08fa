using System.Net;
using System.Net.Sockets;

namespace Newsdesk.LocalHost;

/// <summary>Free loopback ports, for servers that must be told a port before they start.</summary>
internal static class Ports
{
    /// <summary>Takes as many different free ports at once: all are held until all are known, so none comes twice.</summary>
    public static int[] Free(int count)
    {
        var listeners = new List<TcpListener>(count);
        try
        {
            for (var i = 0; i < count; i++)
            {
                var listener = new TcpListener(IPAddress.Loopback, 0);
                listener.Start();
                listeners.Add(listener);
            }

            return [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        }
        finally
        {
            listeners.ForEach(listener => listener.Stop());
        }
    }

    /// <summary>Whether somebody listens on a loopback port, so that nobody else can.</summary>
    public static bool IsTaken(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }
}
