using System.Diagnostics.Metrics;
using System.Threading.Channels;

namespace EarlySupport.Service.Tests.Support;

/// <summary>Waits for what the service does by itself, without asking it to and without sleeping: by its own count of handled messages.</summary>
internal static class HandledMessages
{
    /// <summary>Looks whenever a message was handled, until it is so; fails after ten seconds.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var handled = Channel.CreateUnbounded<bool>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "eventstore.messages.handled")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, _, _) => handled.Writer.TryWrite(true));
        listener.Start();
        using var limit = Patience.Begin();
        while (!await isSo())
            await handled.Reader.ReadAsync(limit.Token);
    }
}
