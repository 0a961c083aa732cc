/*
 * A libnvidia-ml with GPUs of known power, by the signatures of NVIDIA's reference manual. What its GPUs are and do stands
 * in the file <path of this library>.state, lines of key=value that are read at every call; how many users it has
 * (nvmlInit_v2 without nvmlShutdown) is written to <path of this library>.users. Its clock is the variable nowNanos.
 */
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SUCCESS = 0, UNINITIALIZED = 1, INVALID_ARGUMENT = 2, NOT_SUPPORTED = 3, NOT_FOUND = 6, GPU_IS_LOST = 15 };
enum { MOST_DEVICES = 8 };
enum { POWER_INSTANT = 186, UNSIGNED_INT = 1 };
enum { CLOCK_SM = 1, CLOCK_MEMORY = 2, TEMPERATURE_GPU = 0, GPU_IDLE = 1 };

typedef int nvmlReturn_t;
typedef struct { int index, isCounting; long long lastStep; double millijoules; } Device;
typedef Device *nvmlDevice_t;
typedef struct {
  unsigned int fieldId, scopeId;
  long long timestamp, latencyUsec;
  int valueType;
  nvmlReturn_t nvmlReturn;
  union { double d; unsigned int ui; unsigned long long ull; } value;
} nvmlFieldValue_t;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static Device devices[MOST_DEVICES];
static int users;

/* Written by the test that holds the time. */
long long nowNanos;

static void beside(char *path, size_t size, const char *suffix) {
  Dl_info info;
  dladdr((void *) &beside, &info);
  snprintf(path, size, "%s.%s", info.dli_fname, suffix);
}

/* The value of a key; what stands for it where the file has none. */
static void state(const char *key, const char *otherwise, char *value, size_t size) {
  char path[4096], line[512];
  size_t length = strlen(key);
  snprintf(value, size, "%s", otherwise);
  beside(path, sizeof path, "state");
  FILE *file = fopen(path, "r");
  while (file && fgets(line, sizeof line, file)) {
    if (!strncmp(line, key, length) && line[length] == '=') {
      line[strcspn(line, "\n")] = 0;
      snprintf(value, size, "%s", line + length + 1);
    }
  }
  if (file) fclose(file);
}

static double number(const char *key, double otherwise) {
  char value[512];
  state(key, "", value, sizeof value);
  return *value ? atof(value) : otherwise;
}

/* One number for each device, separated by spaces; the last one holds for all that follow. */
static double watts(int index) {
  char value[512], *rest = value, *end;
  state("watts", "100", value, sizeof value);
  double found = strtod(rest, &end);
  for (rest = end; index > 0; index--, rest = end) {
    double next = strtod(rest, &end);
    if (end == rest) break;
    found = next;
  }
  return found;
}

static long long steps(void) {
  return (long long) (__atomic_load_n(&nowNanos, __ATOMIC_SEQ_CST) / 1e6 / number("stepMillis", 20));
}

static nvmlReturn_t failure(const char *function) {
  char key[128];
  snprintf(key, sizeof key, "fail.%s", function);
  return !users && strcmp(function, "nvmlInit_v2") ? UNINITIALIZED : (nvmlReturn_t) number(key, SUCCESS);
}

#define ANSWER_OR_FAIL() do { nvmlReturn_t code = failure(__func__); if (code) return code; } while (0)

static void tellUsers(int change) {
  char path[4096];
  pthread_mutex_lock(&lock);
  users += change;
  beside(path, sizeof path, "users");
  FILE *file = fopen(path, "w");
  if (file) {
    fprintf(file, "%d", users);
    fclose(file);
  }
  pthread_mutex_unlock(&lock);
}

nvmlReturn_t nvmlInit_v2(void) {
  ANSWER_OR_FAIL();
  tellUsers(1);
  return SUCCESS;
}

nvmlReturn_t nvmlShutdown(void) {
  ANSWER_OR_FAIL();
  tellUsers(-1);
  return SUCCESS;
}

const char *nvmlErrorString(nvmlReturn_t result) {
  switch (result) {
    case UNINITIALIZED: return "Uninitialized";
    case INVALID_ARGUMENT: return "Invalid Argument";
    case NOT_SUPPORTED: return "Not Supported";
    case 4: return "Insufficient Permissions";
    case NOT_FOUND: return "Not Found";
    case 9: return "Driver Not Loaded";
    case GPU_IS_LOST: return "GPU is lost";
    default: return "Unknown Error";
  }
}

nvmlReturn_t nvmlDeviceGetCount_v2(unsigned int *count) {
  ANSWER_OR_FAIL();
  *count = (unsigned int) number("devices", 1);
  return SUCCESS;
}

nvmlReturn_t nvmlDeviceGetHandleByIndex_v2(unsigned int index, nvmlDevice_t *device) {
  ANSWER_OR_FAIL();
  if (index >= (unsigned int) number("devices", 1)) return INVALID_ARGUMENT;
  if (index == (unsigned int) number("lostDevice", MOST_DEVICES)) return GPU_IS_LOST;
  devices[index].index = (int) index;
  *device = &devices[index];
  return SUCCESS;
}

nvmlReturn_t nvmlDeviceGetIndex(nvmlDevice_t device, unsigned int *index) {
  ANSWER_OR_FAIL();
  *index = (unsigned int) device->index;
  return SUCCESS;
}

nvmlReturn_t nvmlDeviceGetName(nvmlDevice_t device, char *name, unsigned int length) {
  ANSWER_OR_FAIL();
  snprintf(name, length, "NVIDIA Fake %d", device->index);
  return SUCCESS;
}

nvmlReturn_t nvmlDeviceGetUUID(nvmlDevice_t device, char *uuid, unsigned int length) {
  ANSWER_OR_FAIL();
  snprintf(uuid, length, "GPU-00000000-0000-0000-0000-%012d", device->index);
  return SUCCESS;
}

nvmlReturn_t nvmlDeviceGetHandleByUUID(const char *uuid, nvmlDevice_t *device) {
  ANSWER_OR_FAIL();
  int index;
  if (sscanf(uuid, "GPU-00000000-0000-0000-0000-%12d", &index) != 1) return NOT_FOUND;
  return nvmlDeviceGetHandleByIndex_v2((unsigned int) index, device) ? NOT_FOUND : SUCCESS;
}

nvmlReturn_t nvmlDeviceGetEnforcedPowerLimit(nvmlDevice_t device, unsigned int *limit) {
  ANSWER_OR_FAIL();
  (void) device;
  *limit = (unsigned int) (1e3 * number("limitWatts", 300));
  return SUCCESS;
}

nvmlReturn_t nvmlDeviceGetPowerManagementLimitConstraints(nvmlDevice_t device, unsigned int *least, unsigned int *most) {
  ANSWER_OR_FAIL();
  (void) device;
  *least = 100000;
  *most = (unsigned int) (1e3 * number("limitWatts", 300));
  return SUCCESS;
}

nvmlReturn_t nvmlDeviceGetClockInfo(nvmlDevice_t device, int type, unsigned int *clock) {
  ANSWER_OR_FAIL();
  (void) device;
  *clock = (unsigned int) (type == CLOCK_SM ? number("clock", 1980) : type == CLOCK_MEMORY ? number("memoryClock", 2619) : 1);
  return SUCCESS;
}

nvmlReturn_t nvmlDeviceGetTemperature(nvmlDevice_t device, int sensor, unsigned int *celsius) {
  ANSWER_OR_FAIL();
  if (sensor != TEMPERATURE_GPU) return INVALID_ARGUMENT;
  *celsius = (unsigned int) (number("celsius", 40) + device->index);
  return SUCCESS;
}

nvmlReturn_t nvmlDeviceGetCurrentClocksThrottleReasons(nvmlDevice_t device, unsigned long long *reasons) {
  ANSWER_OR_FAIL();
  (void) device;
  *reasons = (unsigned long long) number("reasons", GPU_IDLE);
  return SUCCESS;
}

/* Moves by a milliwatt from update to update, as a sensor does. */
static unsigned int milliwatts(nvmlDevice_t device) {
  return (unsigned int) (1e3 * watts(device->index)) + (unsigned int) (steps() % 2);
}

nvmlReturn_t nvmlDeviceGetPowerUsage(nvmlDevice_t device, unsigned int *power) {
  ANSWER_OR_FAIL();
  *power = milliwatts(device);
  return SUCCESS;
}

nvmlReturn_t nvmlDeviceGetFieldValues(nvmlDevice_t device, int count, nvmlFieldValue_t *values) {
  ANSWER_OR_FAIL();
  if (count != 1) return INVALID_ARGUMENT;
  values->nvmlReturn = values->fieldId == POWER_INSTANT ? (nvmlReturn_t) number("instantReturn", SUCCESS) : NOT_SUPPORTED;
  values->valueType = UNSIGNED_INT;
  values->value.ui = milliwatts(device);
  return SUCCESS;
}

#ifndef WITHOUT_ENERGY
nvmlReturn_t nvmlDeviceGetTotalEnergyConsumption(nvmlDevice_t device, unsigned long long *energy) {
  ANSWER_OR_FAIL();
  pthread_mutex_lock(&lock);
  long long now = steps();
  if (!device->isCounting) device->lastStep = now;
  device->isCounting = 1;
  device->millijoules += (double) (now - device->lastStep) * number("stepMillis", 20) * watts(device->index);
  device->lastStep = now;
  *energy = 5000000000ULL + (unsigned long long) (device->millijoules + 1e6 + number("addMillijoules", 0));
  pthread_mutex_unlock(&lock);
  return SUCCESS;
}
#endif
